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
  if (!isWindowPlace(remembered)) return FIRST_PLACE;
  const { x, y } = remembered.bounds;
  const width = Math.max(remembered.bounds.width, MINIMUM_SIZE.width);
  const height = Math.max(remembered.bounds.height, MINIMUM_SIZE.height);
  const zoom = nearestZoom(remembered.zoom);
  if (x !== undefined && y !== undefined && displays.some((area) => canBeCaught({ x, y, width, height }, area))) {
    return { ...remembered, zoom, bounds: { x, y, width, height } };
  }
  return { ...remembered, zoom, bounds: { width, height } };
}

function canBeCaught(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  // The title bar is at the top: a window hanging out upwards cannot be moved back.
  return across >= GRIP && window.y >= area.y && window.y + GRIP <= area.y + area.height;
}

function isWindowPlace(value: unknown): value is WindowPlace {
  if (typeof value !== 'object' || value === null) return false;
  if (!('bounds' in value && 'isMaximised' in value && 'zoom' in value)) return false;
  const { bounds, isMaximised, zoom } = value;
  if (typeof bounds !== 'object' || bounds === null || typeof isMaximised !== 'boolean') return false;
  const numbers = ['x', 'y', 'width', 'height'].map((key): unknown => Reflect.get(bounds, key));
  return [...numbers, zoom].every((number) => number === undefined || Number.isSafeInteger(number) || number === zoom)
    && typeof zoom === 'number' && Number.isFinite(zoom)
    && Number.isSafeInteger(numbers[2]) && Number.isSafeInteger(numbers[3]);
}

export const ZOOM_STEPS = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

export function nearestZoom(zoom: number): number {
  return ZOOM_STEPS.reduce((best: number, step) => (Math.abs(step - zoom) < Math.abs(best - zoom) ? step : best), 1);
}

/** The next step in or out; stays at the ends. */
export function nextZoom(zoom: number, direction: 'in' | 'out'): number {
  const index = ZOOM_STEPS.findIndex((step) => step === nearestZoom(zoom));
  return ZOOM_STEPS[index + (direction === 'in' ? 1 : -1)] ?? nearestZoom(zoom);
}
