import type { ProjectionView } from '@causeway/shared/api/forecasts.js';
import { forecastPageText } from '@causeway/shared/text/forecast-page-text.js';
import { formatPercent } from '@causeway/shared/text/format.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { SelectField } from '../../components/select-field.js';
import { filterOptions } from '../../lib/filter-options.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import { fromWallClock } from '../../lib/wall-clock.js';
import { useFreezeForecast } from './api/use-forecasts.js';
import { useOfferedShares } from './api/use-offered-shares.js';
import type { ProjectionQuery } from './api/use-projection.js';
import { useRingNumbers } from './api/use-ring-numbers.js';
import type { UseCases } from './api/use-workload.js';
import type { ChanceValues } from './chance-fields.js';
import { ChanceFields, chanceOf, noChance } from './chance-fields.js';

interface FreezeDialogProps {
  readonly programId: string;
  readonly query: ProjectionQuery;
  /** As it stands when the dialog opens; the server projects once more when it is sent. */
  readonly projection: ProjectionView;
  readonly useCases: UseCases;
  readonly onClose: () => void;
}

/** What is projected now, kept as it is and held against what comes. */
export function FreezeDialog(props: FreezeDialogProps) {
  const { programId, query, projection, useCases, onClose } = props;
  const words = useWords(forecastPageText);
  const common = useWords(tabText);
  const toast = useToast();
  const { locale, timeZone } = useReader();
  const freeze = useFreezeForecast();
  const offered = useOfferedShares(programId);
  const rings = useRingNumbers(programId);
  const [forecastId] = useState(() => uuidV7());
  const [day, setDay] = useState('');
  const [of, setOf] = useState<string>();
  const [hasChance, setHasChance] = useState(false);
  const [chance, setChance] = useState<ChanceValues>(noChance);
  const [isTried, setIsTried] = useState(false);
  const dueAt = fromWallClock(`${day}T18:00`, timeZone);
  const said = hasChance ? chanceOf(chance) : null;
  const measured = offered.data?.find(({ measure }) => measure === query.measure);
  const groups = filterOptions(
    measured?.by ?? ['all'],
    { useCases, rings: rings.data ?? [] },
    locale,
  );
  const chosen = groups.find(({ value }) => value === of) ?? groups[0];
  const percent = (share: number) => formatPercent(share, locale);
  const submit = () => {
    setIsTried(true);
    if (dueAt === undefined || said === undefined || !chosen) return;
    const { measure, mix, level } = query;
    const body = { measure, mix, level, filter: chosen.filter, dueAt, chance: said };
    freeze.mutate(
      { params: { programId, forecastId }, body },
      {
        onSuccess: () => {
          toast({ text: words.frozen });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.freezeTitle}
      hint={words.freezeHint(percent(projection.interval.low), percent(projection.interval.high))}
      submit={words.freezeIt}
      isBusy={freeze.isPending}
      error={freeze.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={{ children: words.due, weight: 'semibold' }}
        hint={words.dueHint}
        validationMessage={isTried && dueAt === undefined ? common.chooseDay : null}
      >
        <Input type="date" value={day} onChange={(_, data) => setDay(data.value)} />
      </Field>
      <SelectField label={words.of} value={chosen?.value ?? ''} options={groups} onChange={setOf} />
      <Checkbox
        label={words.withChance}
        checked={hasChance}
        onChange={(_, { checked }) => setHasChance(checked === true)}
      />
      {hasChance && (
        <ChanceFields
          values={chance}
          isTried={isTried}
          onChange={(part) => setChance((before) => ({ ...before, ...part }))}
        />
      )}
    </FormDialog>
  );
}
