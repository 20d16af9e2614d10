import { useSettings } from '@data/useVaultSession';
import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { showTextSize } from './text-size';

/** Puts the sealed choices of theme and text size on the screen. */
export function usePreferences(): void {
  const { theme, textSize } = useSettings();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    setColorScheme(theme);
    showTextSize(textSize);
  }, [theme, textSize, setColorScheme]);
}
