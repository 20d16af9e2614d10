/** Whether the address names a room of an inspection. */
export function isInsideInspection(): boolean {
  return window.location.hash.startsWith('#/inspection');
}
