import type { MeasureView } from '@causeway/shared/api/measures.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { ringPageText } from '@causeway/shared/text/ring-page-text.js';
import { makeStyles } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import type { MeasureCell } from '../../components/charts/reading.js';
import { numberWords, readingsOf } from '../../components/charts/reading.js';
import { FactList } from '../../components/fact-list.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useGuardrails } from './api/use-guardrails.js';

const useStyles = makeStyles({
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { marginBlock: 0 },
});

function cellWords(cell: MeasureCell, measure: string, locale: Locale): string {
  const words = ringPageText(locale);
  const value = cell.kind === 'shown' ? cell.result.value : undefined;
  if (value?.kind === 'known' && value.value.form === 'signal') {
    return value.value.isOn ? words.signalOn : words.signalOff;
  }
  const [first] = readingsOf(cell, measure, locale);
  return first.kind === 'number' ? numberWords(first, locale) : first.words;
}

function whose({ filter }: MeasureCell, locale: Locale): string {
  const words = ringPageText(locale);
  return filter.by === 'ring'
    ? words.inStageNumber(formatNumber(filter.ring, locale))
    : words.inAll;
}

/** What nobody counts by stage, such as whether the tool worked, has nothing to say of one. */
function isCounted(cell: MeasureCell): boolean {
  return cell.filter.by !== 'ring' || cell.kind !== 'shown' || cell.result.eligible > 0;
}

function GuardrailLines({ measure }: { readonly measure: MeasureView }) {
  const styles = useStyles();
  const { locale } = useReader();
  const cells = measure.cells.filter(
    (cell) => (cell.filter.by === 'all' || cell.filter.by === 'ring') && isCounted(cell),
  );
  const said = cells.map((cell) => cellWords(cell, measure.name, locale));
  // Nobody reads three times that nothing is known.
  if (new Set(said).size === 1) return said[0];
  return (
    <ul className={styles.lines}>
      {cells.map((cell) => (
        <li key={JSON.stringify(cell.filter)}>
          {`${whose(cell, locale)}: ${cellWords(cell, measure.name, locale)}`}
        </li>
      ))}
    </ul>
  );
}

/** The measures to look at before a stage grows, for everybody and by stage. */
export function GuardrailPanel({ programId }: { readonly programId: string }) {
  const styles = useStyles();
  const words = useWords(ringPageText);
  const names: Readonly<Record<string, string>> = useWords(measureNameWords);
  const guardrails = useGuardrails(programId);
  return (
    <Surface title={words.guardrails}>
      <p className={styles.quiet}>{words.guardrailsHint}</p>
      <Loaded query={guardrails}>
        {(measures) =>
          measures.length === 0 ? (
            <p className={styles.quiet}>{words.noGuardrails}</p>
          ) : (
            <FactList
              facts={measures.map((measure) => ({
                name: names[measure.name] ?? measure.name,
                value: <GuardrailLines measure={measure} />,
              }))}
            />
          )
        }
      </Loaded>
      <AppLink to={`/programs/${programId}/measures`}>{words.toMeasures}</AppLink>
    </Surface>
  );
}
