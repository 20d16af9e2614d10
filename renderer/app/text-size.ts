const KEY = 'assay-text-size';

/** Scales everything that is given in rem. Kept in the clear too, so that the unlock screen is as large. */
export function showTextSize(scale: number): void {
  document.documentElement.style.setProperty('--assay-text-scale', String(scale));
  localStorage.setItem(KEY, String(scale));
}

/** Before the vault is open: the size of the last time. */
export function showLastTextSize(): void {
  const scale = Number(localStorage.getItem(KEY) ?? 1);
  if (scale >= 0.5 && scale <= 3)
    document.documentElement.style.setProperty('--assay-text-scale', String(scale));
}
