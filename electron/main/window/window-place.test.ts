import { expect, it } from 'vitest';
import { nearestZoom, nextZoom, placeWindow, ZOOM_STEPS } from './window-place';

const LAPTOP = { x: 0, y: 24, width: 1440, height: 876 };
const BESIDE_IT = { x: 1440, y: 0, width: 1920, height: 1080 };
const remembered = (x: number, y: number, width = 1200, height = 700) => ({
  bounds: { x, y, width, height },
  isMaximised: false,
  zoom: 1,
});

it('opens where it was', () => {
  expect(placeWindow(remembered(1500, 40), [LAPTOP, BESIDE_IT]).bounds).toEqual({
    x: 1500,
    y: 40,
    width: 1200,
    height: 700,
  });
});

it.each([
  ['on a display that was taken away', remembered(1500, 40)],
  ['above the edge, where its title bar cannot be reached', remembered(100, -50)],
  ['below the edge', remembered(100, 890)],
  ['but for a sliver beyond the left edge', remembered(-1150, 100)],
])('is centred at its old size when it was %s', (_where, place) => {
  expect(placeWindow(place, [LAPTOP]).bounds).toEqual({ width: 1200, height: 700 });
});

it('is never smaller than its smallest size', () => {
  expect(placeWindow(remembered(10, 30, 200, 100), [LAPTOP]).bounds).toEqual({
    x: 10,
    y: 30,
    width: 1024,
    height: 640,
  });
});

it.each([
  null,
  'text',
  {},
  { bounds: { x: 0, y: 0, width: Number.NaN, height: 700 }, isMaximised: false, zoom: 1 },
  { bounds: { x: 0, y: 0, width: 1e300, height: 700 }, isMaximised: false, zoom: 1 },
  { bounds: { x: '0', y: 0, width: 1200, height: 700 }, isMaximised: false, zoom: 1 },
  { ...remembered(0, 30), zoom: 900 },
])('opens as the first time when the state file says %j', (place) => {
  expect(placeWindow(place, [LAPTOP])).toEqual({
    bounds: { width: 1280, height: 800 },
    isMaximised: false,
    zoom: 1,
  });
});

it('zooms in steps from 75% to 300% and back', () => {
  let zoom = 1;
  for (let step = 0; step < 20; step += 1) zoom = nextZoom(zoom, 'in');
  expect(zoom).toBe(3);
  for (let step = 0; step < 20; step += 1) zoom = nextZoom(zoom, 'out');
  expect(zoom).toBe(0.75);
  expect(ZOOM_STEPS).toContain(2);
  // Chromium answers with a rounded factor
  expect(nextZoom(1.0999999, 'in')).toBe(1.25);
  expect(nearestZoom(2.1)).toBe(2);
});
