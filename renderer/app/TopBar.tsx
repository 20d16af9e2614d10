import { Button, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { Link } from '@tanstack/react-router';
import { KeyHint } from '@ui/KeyHint';
import type { ReactNode } from 'react';
import classes from './TopBar.module.css';
import { useLock } from './useLock';

interface Props {
  /** The inspection switcher. */
  children?: ReactNode;
  /** "Saved 14:03:22". */
  saved?: ReactNode;
}

export function TopBar({ children, saved }: Props) {
  const lock = useLock();
  return (
    <header className={classes.bar}>
      <button type="button" className={classes.skip} onClick={goToPage}>
        Skip to the page
      </button>
      <Link to="/" className={classes.name} title="All inspections">
        Assay
      </Link>
      <div className={classes.inspection}>{children}</div>
      <UnstyledButton
        className={classes.search}
        onClick={() => spotlight.open()}
        aria-keyshortcuts="Control+K"
      >
        <span className={classes.searchWords}>Search or command</span>
        <KeyHint keys={['Ctrl', 'K']} />
      </UnstyledButton>
      <div className={classes.end}>
        {saved}
        <Button
          variant="default"
          size="compact-sm"
          onClick={lock}
          title="Ctrl Shift L"
          aria-keyshortcuts="Control+Shift+L"
        >
          Lock
        </Button>
      </div>
    </header>
  );
}

/** A link would change the address, which belongs to the router. */
function goToPage() {
  document.getElementById('page')?.focus();
}
