/** Name and SHA-256 of a file; it stays on this machine. Null without a file, or where the browser gives no SHA-256. */
export async function sha256Of(file: File | undefined): Promise<{ readonly name: string; readonly hash: string } | null> {
  if (!file || !globalThis.crypto?.subtle) return null;
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return { name: file.name, hash: Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}
