import { Checkbox, Group, Radio, TextInput } from '@mantine/core';
import type { Framework } from '@shared/framework/framework';
import { becauseOf } from '@shared/review/applicability-words';
import type { Applicability, Criterion } from '@shared/review/instrument';

interface Props {
  criterion: Criterion;
  framework: Framework;
  onChange: (criterion: Criterion) => void;
}

/** Which files a criterion is asked of, and what is said where it is not. */
export function ApplicabilityFields({ criterion, framework, onChange }: Props) {
  const { applies: rule, ...rest } = criterion;
  const set = ({ offenceTypes = [], anyFlag = [], match, because }: Applicability) => {
    const next = {
      ...(offenceTypes.length > 0 && { offenceTypes }),
      ...(anyFlag.length > 0 && { anyFlag }),
      ...(match === 'any' && { match }),
    };
    // The sentence follows the choice until somebody writes their own.
    const isOwn = rule !== undefined && because !== '' && because !== becauseOf(rule, framework);
    onChange({ ...rest, applies: { ...next, because: isOwn ? because : becauseOf(next, framework) } });
  };
  return (
    <>
      <Checkbox
        label="Ask it only of some files"
        checked={rule !== undefined}
        onChange={(event) => (event.currentTarget.checked ? set({ because: '' }) : onChange(rest))}
      />
      {rule !== undefined && (
        <>
          <Checkbox.Group
            label="Offence types"
            value={rule.offenceTypes ?? []}
            onChange={(offenceTypes) => set({ ...rule, offenceTypes })}
          >
            <Group mt={4}>
              {framework.offenceTypes.map(({ id, label }) => (
                <Checkbox key={id} value={id} label={label} />
              ))}
            </Group>
          </Checkbox.Group>
          <Checkbox.Group
            label="Flags, any of them"
            value={rule.anyFlag ?? []}
            onChange={(flags) => set({ ...rule, anyFlag: flags })}
          >
            <Group mt={4}>
              {framework.caseFlags.map(({ id, label }) => (
                <Checkbox key={id} value={id} label={label} />
              ))}
            </Group>
          </Checkbox.Group>
          {rule.offenceTypes !== undefined && rule.anyFlag !== undefined && (
            <Radio.Group
              label="A file is asked when it has"
              value={rule.match ?? 'every'}
              onChange={(match) => set({ ...rule, match: match })}
            >
              <Group mt={4}>
                <Radio value="every" label="the offence type and a flag" />
                <Radio value="any" label="the offence type or a flag" />
              </Group>
            </Radio.Group>
          )}
          <TextInput
            label="Said where it does not apply"
            value={rule.because}
            onChange={(event) =>
              onChange({ ...rest, applies: { ...rule, because: event.currentTarget.value } })
            }
          />
        </>
      )}
    </>
  );
}
