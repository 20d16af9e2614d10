import type { EvidenceSource } from '@shared/inspection/entities';
import type { DragEvent } from 'react';

/** What is being dragged: evidence that is not linked yet, or a link on its way to another column. */
export type Dragged = { source: EvidenceSource } | { link: string };

/** Ours alone: files and texts that are dragged in from elsewhere are not taken. */
const TYPE = 'application/x-assay-evidence';

/** Set when a drag of ours begins; one that was given up leaves it, and the next one replaces it. */
let held: Dragged | null = null;

export function startDrag(event: DragEvent, dragged: Dragged): void {
  held = dragged;
  // What is dragged stays in this window: other programs get no word of it, nor the address of a link inside it.
  event.dataTransfer.clearData();
  event.dataTransfer.setData(TYPE, 'evidence');
  event.dataTransfer.effectAllowed = 'linkMove';
}

/** True while something of ours hovers: only then may it be dropped. */
export function isOurs(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(TYPE);
}

/** What was dropped, once. */
export function takeDragged(event: DragEvent): Dragged | null {
  const taken = isOurs(event) ? held : null;
  held = null;
  return taken;
}
