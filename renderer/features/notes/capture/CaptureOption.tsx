import { useEffect, useRef } from 'react';
import classes from './CaptureMenu.module.css';
import type { CaptureItem } from './capture-items';

interface Props {
  id: string;
  item: CaptureItem;
  isActive: boolean;
  onChoose: () => void;
}

export function CaptureOption({ id, item, isActive, onChoose }: Props) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={option}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={classes.option}
      // The text keeps the focus: pressing the pointer must not take it away before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => event.key === 'Enter' && onChoose()}
    >
      <Words item={item} />
    </div>
  );
}

function Words({ item }: { item: CaptureItem }) {
  switch (item.kind) {
    case 'theme':
      return <span>{item.isNew ? `New theme “${item.theme}”` : item.theme}</span>;
    case 'question':
      return (
        <>
          <span className={classes.code}>{item.code}</span> <strong>{item.title}</strong>
        </>
      );
    case 'heading':
      return (
        <>
          <span className={classes.code}>{item.code}</span> {item.title}
        </>
      );
    case 'planned':
      return (
        <>
          <span className={classes.code}>{item.code}</span>{' '}
          <span>
            {item.entry.text}
            <span className={classes.detail}>
              {item.entry.setting === 'interview' ? 'Interview' : 'Focus group'},{' '}
              {item.entry.roles.join(', ')}
              {item.wasAsked && ' · asked already'}
            </span>
          </span>
        </>
      );
  }
}
