import type { Found } from '@data/search-desk';
import { useFramework } from '@data/useInspection';
import { useOpenHit } from '@data/useOpenHit';
import { useWorkspace } from '@data/useWorkspace';
import { Spotlight } from '@mantine/spotlight';
import { NO_FILTERS } from '@shared/search/filters';
import { piecesOf, snippetOf } from '@shared/search/marks';
import { useNavigate } from '@tanstack/react-router';
import { Pieces } from '@ui/Pieces';
import classes from './FoundActions.module.css';
import { hitWords } from './hit-words';
import { ask } from './remembered-search';

const SHOWN = 6;

interface Props {
  typed: string;
  found: Found;
}

/** The best hits for what is typed into the palette, and the way to all of them. */
export function FoundActions({ typed, found }: Props) {
  const workspace = useWorkspace();
  const framework = useFramework();
  const openHit = useOpenHit();
  const navigate = useNavigate();
  const { documents, wanted } = found;
  if (documents.length === 0) return null;
  const best = Array.from({ length: Math.min(SHOWN, documents.length) }, (_, at) => documents.at(at)).filter(
    (hit) => hit !== undefined,
  );
  const showAll = () => {
    ask(workspace, { typed, filters: NO_FILTERS });
    void navigate({ to: '/inspection/search' });
  };
  return (
    <Spotlight.ActionsGroup label="Found in the text">
      {best.map((hit) => {
        const words = hitWords(workspace, framework, hit);
        return (
          <Spotlight.Action key={hit.id} onClick={() => openHit(workspace, hit, wanted)}>
            <span className={classes.hit}>
              <span className={classes.title}>
                <Pieces pieces={piecesOf(words.title, wanted)} />
                <span className={classes.place}> {words.place}</span>
              </span>
              <span className={classes.snippet}>
                <Pieces pieces={snippetOf(hit.text, wanted, 90)} />
              </span>
            </span>
          </Spotlight.Action>
        );
      })}
      <Spotlight.Action
        label={
          documents.length === 1
            ? 'Show it on the search page'
            : `Show all ${documents.length.toLocaleString('en-GB')} on the search page`
        }
        onClick={showAll}
      />
    </Spotlight.ActionsGroup>
  );
}
