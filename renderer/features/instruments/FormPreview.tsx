import { Text } from '@mantine/core';
import type { CarriedForm, Remark } from '@shared/review/xlsform/carried';
import { Message } from '@ui/Message';
import { PageSection } from '@ui/PageSection';
import { CriteriaTable } from './CriteriaTable';
import classes from './Instruments.module.css';

/** What is lost first, then what is done otherwise, then the checklist itself. */
export function FormPreview({ carried }: { carried: CarriedForm }) {
  const { title, criteria, remarks } = carried;
  const leftOut = remarks.filter(({ kind }) => kind === 'left-out');
  const otherwise = remarks.filter(({ kind }) => kind === 'otherwise');
  return (
    <>
      {leftOut.length === 0 ? (
        <Message meaning="good" title="Everything in the form can be carried." />
      ) : (
        <PageSection
          title={`What cannot be carried (${leftOut.length})`}
          description="The checklist will not have this. Cancel if you need it."
        >
          <RemarkList remarks={leftOut} label="What cannot be carried" />
        </PageSection>
      )}
      {otherwise.length > 0 && (
        <PageSection title={`Done in another way (${otherwise.length})`}>
          <RemarkList remarks={otherwise} label="Done in another way" />
        </PageSection>
      )}
      <PageSection title={`${title}: ${criteria.length} ${criteria.length === 1 ? 'criterion' : 'criteria'}`}>
        {criteria.length === 0 ? (
          <Message
            meaning="attention"
            title="None of its questions can become a criterion: none is answered with yes or no."
          >
            Nothing can be created from this form. Choose another workbook, or cancel.
          </Message>
        ) : (
          <CriteriaTable instrument={carried} />
        )}
      </PageSection>
    </>
  );
}

function RemarkList({ remarks, label }: { remarks: readonly Remark[]; label: string }) {
  return (
    <ul className={`${classes.lines ?? ''} ${classes.scroll ?? ''}`} aria-label={label}>
      {remarks.map(({ row, name, words }) => (
        <li key={`${row ?? ''} ${name} ${words}`}>
          {words}
          {row !== null && (
            <Text span c="dimmed" size="sm">
              {' '}
              Row {row}
              {name !== '' && `, ${name}`}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
