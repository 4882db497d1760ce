import type { Me } from '@causeway/shared/api/session.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { locales } from '@causeway/shared/domain/person/person.js';
import { settingsText } from '@causeway/shared/text/settings-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { ProblemBar } from '../../components/problem-bar.js';
import { SelectField } from '../../components/select-field.js';
import { Surface } from '../../components/surface.js';
import { useMe } from '../../lib/me.js';
import { useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useShowProblem } from '../../lib/use-show-problem.js';
import { fromWallClock, toWallClock } from '../../lib/wall-clock.js';
import { useSaveSettings } from './api/use-save-settings.js';
import { WorkingTimeFields } from './working-time-fields.js';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
});

const oneDayMs = 86_400_000;

function firstAbsence(me: Me) {
  const { timeZone } = me.workingTime;
  const from = me.absence?.from ?? me.now;
  const until = me.absence?.until ?? me.now + oneDayMs;
  return { from: toWallClock(from, timeZone), until: toWallClock(until, timeZone) };
}

/** What a person sets for themselves; nobody else does. */
export function SettingsForm() {
  const styles = useStyles();
  const words = useWords(settingsText);
  const common = useWords(tabText);
  const me = useMe();
  const toast = useToast();
  const save = useSaveSettings();
  const [locale, setLocale] = useState<Locale>(me.locale);
  const [workingTime, setWorkingTime] = useState(me.workingTime);
  const [isAway, setIsAway] = useState(me.absence !== null);
  const [away, setAway] = useState(() => firstAbsence(me));
  const [tries, setTries] = useState(0);
  const isTried = tries > 0;
  const form = useRef<HTMLDivElement>(null);
  useShowProblem(form, tries, save.error);

  const from = fromWallClock(away.from, workingTime.timeZone);
  const until = fromWallClock(away.until, workingTime.timeZone);
  const isAwayWrong = isAway && (from === undefined || until === undefined || until <= from);
  const isTimeWrong =
    workingTime.days.length === 0 || workingTime.endMinute <= workingTime.startMinute;

  const submit = () => {
    setTries(tries + 1);
    if (isAwayWrong || isTimeWrong) return;
    const absence = isAway && from !== undefined && until !== undefined ? { from, until } : null;
    save.mutate(
      { version: me.version, locale, workingTime, absence },
      { onSuccess: () => toast({ text: common.saved }) },
    );
  };
  const localeNames = { en: words.english, de: words.german, pseudo: words.pseudo };
  return (
    <div ref={form} className={styles.form}>
      <Surface>
        <SelectField
          label={words.language}
          value={locale}
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
          onChange={(chosen) => chosen && setLocale(chosen)}
        />
      </Surface>
      <Surface title={words.workingTime}>
        <WorkingTimeFields value={workingTime} onChange={setWorkingTime} isTried={isTried} />
      </Surface>
      <Surface title={words.absence}>
        <span>{words.absenceHint}</span>
        <Checkbox
          label={words.away}
          checked={isAway}
          onChange={(_, data) => setIsAway(data.checked === true)}
        />
        {isAway && (
          <div className={styles.pair}>
            <Field label={{ children: words.awayFrom, weight: 'semibold' }}>
              <Input
                type="datetime-local"
                value={away.from}
                onChange={(_, data) => setAway({ ...away, from: data.value })}
              />
            </Field>
            <Field
              label={{ children: words.awayUntil, weight: 'semibold' }}
              validationMessage={isTried && isAwayWrong ? words.endBeforeStart : null}
            >
              <Input
                type="datetime-local"
                value={away.until}
                onChange={(_, data) => setAway({ ...away, until: data.value })}
              />
            </Field>
          </div>
        )}
      </Surface>
      <ProblemBar error={save.error} />
      <div>
        <Button appearance="primary" disabledFocusable={save.isPending} onClick={submit}>
          {common.save}
        </Button>
      </div>
    </div>
  );
}
