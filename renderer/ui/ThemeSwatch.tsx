import classes from './ThemeSwatch.module.css';

/** The colour of a theme, beside its name. */
export function ThemeSwatch({ colour }: { colour: string }) {
  return <span className={classes.swatch} style={{ backgroundColor: colour }} aria-hidden="true" />;
}
