// npm run mock: serves dist/ and the mocked API. Sign in as planner / demo.
import { mockServer } from './server.mjs';

const port = Number(process.env.MOCK_PORT ?? 8099);
mockServer({ rights: Number(process.env.MOCK_RIGHTS ?? 320) }).listen(port, '127.0.0.1', () =>
  console.log(`mock: http://127.0.0.1:${port}/ (planner / demo)`),
);
