import { Textarea, type TextareaProps } from '@mantine/core';
import type { Ref } from 'react';
import classes from './GrowingTextarea.module.css';

interface Props extends Omit<TextareaProps, 'autosize' | 'maxRows' | 'classNames'> {
  /** Lines that are there before anything is typed. */
  minRows?: number;
  /** Lines after which it scrolls. */
  maxRows?: number;
  ref?: Ref<HTMLTextAreaElement>;
}

/** A text field that is as high as what is in it. */
export function GrowingTextarea({ minRows = 1, maxRows, style, ...rest }: Props) {
  const most = maxRows === undefined ? {} : { '--assay-most': `calc(${maxRows} * 1lh + 1rem)` };
  return (
    <Textarea
      {...rest}
      classNames={{ input: classes.field ?? '' }}
      style={[style, { '--assay-rows': minRows, ...most }]}
    />
  );
}
