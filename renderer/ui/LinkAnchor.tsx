import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

interface Props extends AnchorProps, Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps> {
  ref?: Ref<HTMLAnchorElement>;
}

function StyledAnchor(props: Props) {
  return <Anchor {...props} />;
}

/** A link to a room that looks like every other link; its address and parameters are type-checked. */
export const LinkAnchor = createLink(StyledAnchor);
