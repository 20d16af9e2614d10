// A4 in twentieths of a point, with the margins of the printed page (25 mm, below 28 mm for two lines of footer, sides 22 mm).
const SIDE = 1247;
const WIDTH = 11906;
export const PAGE = {
  size: { width: WIDTH, height: 16838 },
  margin: { top: 1417, bottom: 1587, left: SIDE, right: SIDE, header: 680, footer: 680 },
};
