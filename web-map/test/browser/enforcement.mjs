// What the tests of enforcement share: accounts of the sample, the API, and a line to the server that can be cut.
import { createServer, connect } from 'node:net';
import { PASSWORD } from './support.mjs';

export const DISTRICT = '500102';
export const OFFICER = 'patrol500102';
export const COLLEAGUE = 'officer500102';
export const CITY = 'cityenforcer';

/** Asks the server as an account of the sample; throws unless it answers with the status. */
export async function ask(base, user, method, path, body, status = 200) {
  const answer = await fetch(new URL(path, base), {
    method,
    headers: { Authorization: `Basic ${Buffer.from(`${user}:${PASSWORD}`).toString('base64')}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}

/** A clue in the district, at a place nobody else uses. */
export function report(base, user = CITY) {
  const place = { longitude: 107 + Math.random() * 0.5, latitude: 29.5 + Math.random() * 0.4 };
  return ask(base, user, 'POST', '/api/clues', { source: 'HOTLINE', description: '示意：新开挖面', districtCode: DISTRICT, ...place }, 201);
}

/** An open alert of its own: a clue that two officers confirmed on the spot. */
export async function raise(base) {
  const { id } = await report(base);
  const steps = `/api/clues/${id}/steps`;
  await ask(base, OFFICER, 'POST', steps, { step: 'TAKE' });
  await ask(base, OFFICER, 'POST', steps, { step: 'CONFIRM', officers: [OFFICER, COLLEAGUE], words: '示意：现场属实' });
  const found = await ask(base, OFFICER, 'GET', `/api/alerts?district=${DISTRICT}&source=CLUE&limit=1000`);
  return found.find(({ disturbance }) => disturbance === `clue:${id}`);
}

/** A line to the server; `cut` breaks what is open and refuses what is new, until it is `mend`ed. */
export async function openLine(base) {
  const { hostname, port } = new URL(base);
  const open = new Set();
  let down = false;
  const line = createServer((socket) => {
    if (down) return socket.destroy();
    const server = connect(Number(port), hostname);
    for (const end of [socket, server]) {
      open.add(end);
      end.on('error', () => undefined);
      end.on('close', () => {
        open.delete(end);
        socket.destroy();
        server.destroy();
      });
    }
    socket.pipe(server).pipe(socket);
  });
  await new Promise((resolve) => line.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${line.address().port}`,
    cut: () => {
      down = true;
      open.forEach((socket) => socket.destroy());
    },
    mend: () => (down = false),
    close: () => {
      open.forEach((socket) => socket.destroy());
      line.close();
    },
  };
}
