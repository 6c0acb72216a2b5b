const HERTZ = 880;
const SECONDS = 0.18;
const VOLUME = 0.15;
const PAUSE_MS = 2_000;

let context: AudioContext | null = null;
let last = 0;

/** One short tone, however many alerts come at once. */
export function beep(): void {
  const now = Date.now();
  if (now - last < PAUSE_MS) return;
  last = now;
  context ??= new AudioContext();
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = HERTZ;
  volume.gain.value = VOLUME;
  tone.connect(volume).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + SECONDS);
}
