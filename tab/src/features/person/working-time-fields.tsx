import type { WorkingTime } from '@causeway/shared/domain/person/person.js';
import { languageTag } from '@causeway/shared/text/format.js';
import { settingsText } from '@causeway/shared/text/settings-text.js';
import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { SelectField } from '../../components/select-field.js';
import { useReader } from '../../lib/reader.js';

const useStyles = makeStyles({
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  days: { display: 'flex', flexWrap: 'wrap' },
});

interface WorkingTimeFieldsProps {
  readonly value: WorkingTime;
  readonly onChange: (value: WorkingTime) => void;
  readonly isTried: boolean;
}

const isoDays = [1, 2, 3, 4, 5, 6, 7];
/** 2024-01-01 was a Monday. */
const aMonday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

function minutesOf(clock: string): number | undefined {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)
    ? undefined
    : hours * 60 + minutes;
}

function clockOf(minutes: number): string {
  const hours = String(Math.floor(minutes / 60) % 24).padStart(2, '0');
  return `${hours}:${String(minutes % 60).padStart(2, '0')}`;
}

function timeZones(current: string): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return [...new Set(['UTC', current, ...known])];
}

/** The hours in which deadlines run for this person. */
export function WorkingTimeFields({ value, onChange, isTried }: WorkingTimeFieldsProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = settingsText(locale);
  const format = new Intl.DateTimeFormat(languageTag(locale), {
    weekday: 'short',
    timeZone: 'UTC',
  });
  return (
    <>
      <span>{words.workingTimeHint}</span>
      <SelectField<string>
        label={words.timeZone}
        value={value.timeZone}
        options={timeZones(value.timeZone).map((zone) => ({ value: zone, label: zone }))}
        onChange={(timeZone) => timeZone && onChange({ ...value, timeZone })}
      />
      <Field
        label={{ children: words.days, weight: 'semibold' }}
        validationMessage={isTried && value.days.length === 0 ? words.dayNeeded : null}
      >
        <div className={styles.days} role="group" aria-label={words.days}>
          {isoDays.map((day) => (
            <Checkbox
              key={day}
              label={format.format(aMonday + (day - 1) * dayMs)}
              checked={value.days.includes(day)}
              onChange={(_, data) =>
                onChange({
                  ...value,
                  days: isoDays.filter((other) =>
                    other === day ? data.checked === true : value.days.includes(other),
                  ),
                })
              }
            />
          ))}
        </div>
      </Field>
      <div className={styles.pair}>
        <Field label={{ children: words.from, weight: 'semibold' }}>
          <Input
            type="time"
            value={clockOf(value.startMinute)}
            onChange={(_, data) =>
              onChange({ ...value, startMinute: minutesOf(data.value) ?? value.startMinute })
            }
          />
        </Field>
        <Field
          label={{ children: words.until, weight: 'semibold' }}
          validationMessage={
            isTried && value.endMinute <= value.startMinute ? words.endBeforeStart : null
          }
        >
          <Input
            type="time"
            value={clockOf(value.endMinute)}
            onChange={(_, data) =>
              onChange({ ...value, endMinute: minutesOf(data.value) || value.endMinute })
            }
          />
        </Field>
      </div>
    </>
  );
}
