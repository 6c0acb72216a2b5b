import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../api/http';

/** Read when it is shown; what fails is said, and the rest of the screen stays. */
export function useRead<T>(read: () => Promise<T>, key: string): T | ApiError | null {
  const [answer, setAnswer] = useState<T | ApiError | null>(null);
  useEffect(() => {
    let gone = false;
    read().then(
      (value) => !gone && setAnswer(() => value),
      (failure: unknown) => {
        if (!(failure instanceof ApiError)) throw failure;
        if (!gone) setAnswer(failure);
      },
    );
    return () => void (gone = true);
  }, [key]);
  return answer;
}
