/** Starts that do not count: V8 keeps compiled code of scripts that it has seen twice, and whoever works with the app is past that. */
export const WARM_STARTS = 3;
