import type { SourceDescription } from '@shared/evidence/describe-source';
import { LinkAnchor } from './LinkAnchor';

interface Props {
  opens: SourceDescription['opens'];
  text: string;
}

/** Opens what is behind a piece of evidence; a document is kept elsewhere and is only named. */
export function SourceLink({ opens, text }: Props) {
  switch (opens?.room) {
    case undefined:
      return text;
    case 'notes':
      return (
        <LinkAnchor to="/inspection/notes/$noteId" params={{ noteId: opens.id }} search={{}}>
          {text}
        </LinkAnchor>
      );
    case 'review':
      return (
        <LinkAnchor to="/inspection/review/$caseFileId" params={{ caseFileId: opens.id }} search={{}}>
          {text}
        </LinkAnchor>
      );
    case 'data':
      return (
        <LinkAnchor to="/inspection/evidence" search={{ view: 'data', series: opens.id }}>
          {text}
        </LinkAnchor>
      );
  }
}
