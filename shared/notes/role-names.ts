import { singularOf } from '@shared/text/noun';

/** A place or a role as it is compared: capitals and spaces do not tell two apart. */
export function plainName(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** "response officer" and "Response officers" are the same role. */
export function roleKey(role: string): string {
  return singularOf(plainName(role));
}

export function sameRole(one: string, other: string): boolean {
  return roleKey(one) === roleKey(other);
}
