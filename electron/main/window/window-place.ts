export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WindowPlace {
  /** Without x and y the window is centred. */
  bounds: { x?: number; y?: number; width: number; height: number };
  isMaximised: boolean;
  /** 1 is 100%. */
  zoom: number;
}

export const MINIMUM_SIZE = { width: 1024, height: 640 };
const FIRST_PLACE: WindowPlace = { bounds: { width: 1280, height: 800 }, isMaximised: false, zoom: 1 };
/** So much of the window has to lie on a display for a person to catch it with the mouse. */
const GRIP = 80;

/**
 * Where the window goes: where it was, as long as a display is still there.
 * @param remembered what the state file held, unchecked
 * @param displays work areas of the displays connected now
 */
export function placeWindow(remembered: unknown, displays: readonly Rectangle[]): WindowPlace {
  if (!isRemembered(remembered)) return FIRST_PLACE;
  const { bounds, isMaximised, zoom } = remembered;
  const size = {
    width: Math.max(bounds.width, MINIMUM_SIZE.width),
    height: Math.max(bounds.height, MINIMUM_SIZE.height),
  };
  const place = { ...size, x: bounds.x, y: bounds.y };
  const isReachable = displays.some((area) => canBeCaught(place, area));
  return { bounds: isReachable ? place : size, isMaximised, zoom: nearestZoom(zoom) };
}

// By hand: a library of schemas would be loaded before the window is there.
function isRemembered(place: unknown): place is WindowPlace & { bounds: Rectangle } {
  if (!isRecord(place) || !isRecord(place['bounds'])) return false;
  const { x, y, width, height } = place['bounds'];
  const { isMaximised, zoom } = place;
  if (![x, y, width, height].every(isPixels) || typeof isMaximised !== 'boolean') return false;
  return typeof zoom === 'number' && zoom >= 0.1 && zoom <= 10;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isPixels(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(Number(value)) <= 100_000;
}

function canBeCaught(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  // The title bar is at the top: a window hanging out upwards cannot be moved back.
  return across >= GRIP && window.y >= area.y && window.y + GRIP <= area.y + area.height;
}

export const ZOOM_STEPS: readonly number[] = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

export function nearestZoom(zoom: number): number {
  return ZOOM_STEPS.reduce(
    (best: number, step) => (Math.abs(step - zoom) < Math.abs(best - zoom) ? step : best),
    1,
  );
}

/** The next step in or out; stays at the ends. */
export function nextZoom(zoom: number, direction: 'in' | 'out'): number {
  const index = ZOOM_STEPS.indexOf(nearestZoom(zoom));
  return ZOOM_STEPS[index + (direction === 'in' ? 1 : -1)] ?? nearestZoom(zoom);
}
