import { expect, it } from 'vitest';
import { Microphone, type PermissionWish } from './microphone';

const ASKED: PermissionWish = {
  permission: 'media',
  isMainFrame: true,
  requestingUrl: 'app://assay/index.html',
  mediaTypes: ['audio'],
};
const { mediaTypes: _, ...without } = ASKED;
const CHECKED: PermissionWish = { ...without, requestingUrl: 'app://assay/', mediaType: 'audio' };

function recording(): Microphone {
  const microphone = new Microphone(() => 0);
  microphone.pressed();
  expect(microphone.open()).toBe(true);
  return microphone;
}

it('is closed until the inspector presses record, and again after stop', () => {
  const microphone = new Microphone(() => 0);
  expect([ASKED, CHECKED].map((wish) => microphone.mayRecord(wish))).toEqual([false, false]);
  microphone.pressed();
  expect(microphone.mayRecord(ASKED)).toBe(false);
  microphone.open();
  expect([ASKED, CHECKED].map((wish) => microphone.mayRecord(wish))).toEqual([true, true]);
  microphone.close();
  expect([ASKED, CHECKED].map((wish) => microphone.mayRecord(wish))).toEqual([false, false]);
});

it('does not open for a script when nobody has pressed anything for a while', () => {
  let now = 0;
  const microphone = new Microphone(() => now);
  expect(microphone.open()).toBe(false);
  microphone.pressed();
  now = 5001;
  expect(microphone.open()).toBe(false);
  expect(microphone.mayRecord(ASKED)).toBe(false);
});

it.each([
  ['the camera', { mediaTypes: ['video'] }],
  ['camera and microphone', { mediaTypes: ['audio', 'video'] }],
  ['nothing in particular', { mediaTypes: [] }],
  ['a frame inside', { isMainFrame: false }],
  ['another origin', { requestingUrl: 'https://assay.example/' }],
  ['our name under another scheme', { requestingUrl: 'http://assay/index.html' }],
  ['the screen', { permission: 'display-capture' }],
  ['the place', { permission: 'geolocation' }],
  ['notices', { permission: 'notifications' }],
])('while recording it is not open for %s', (_, changed) => {
  expect(recording().mayRecord({ ...ASKED, ...changed })).toBe(false);
});

it('while recording the check of a camera fails as well', () => {
  expect(recording().mayRecord({ ...CHECKED, mediaType: 'video' })).toBe(false);
  expect(recording().mayRecord({ ...CHECKED, mediaType: 'unknown' })).toBe(false);
});
