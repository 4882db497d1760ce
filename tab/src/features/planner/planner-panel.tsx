import { plannerText } from '@causeway/shared/text/planner-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Loaded } from '../../components/loaded.js';
import { NumberField } from '../../components/number-field.js';
import { Surface } from '../../components/surface.js';
import { useDraft } from '../../lib/draft.js';
import { useWords } from '../../lib/reader.js';
import { useDebounced } from '../../lib/use-debounced.js';
import { usePlannedPilot } from './api/use-planned-pilot.js';
import { planFields, planFrom, planProblem, somePilot } from './plan-form.js';
import { PlannedPilot } from './planned-pilot.js';
import { chancesAt, expectedTerms } from './expected-terms.js';

const typingMs = 300;

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(200px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
});

interface PlannedProps {
  readonly programId: string;
  readonly plan: NonNullable<ReturnType<typeof planFrom>>;
}

function Planned({ programId, plan }: PlannedProps) {
  const [rates, setRates] = useState<readonly string[]>([]);
  const settledRates = useDebounced(rates, typingMs);
  const base = usePlannedPilot(programId, plan, []);
  const terms = expectedTerms(base.data?.registered ?? [], settledRates);
  const tried = usePlannedPilot(programId, plan, terms);
  const isTried = tried.data !== undefined && terms.length > 0 && !tried.isPlaceholderData;
  return (
    <Loaded query={base}>
      {(planned) => (
        <PlannedPilot
          planned={planned}
          chances={isTried ? chancesAt(tried.data, terms.length, settledRates) : []}
          rates={rates}
          onRate={(at, rate) =>
            setRates(planned.registered.map((_, one) => (one === at ? rate : (rates[one] ?? ''))))
          }
        />
      )}
    </Loaded>
  );
}

/** What a pilot can show before it starts, reckoned anew while somebody types. */
export function PlannerPanel({ programId }: { readonly programId: string }) {
  const styles = useStyles();
  const words = useWords(plannerText);
  const { value: typed, change } = useDraft(`pilot.${programId}`, somePilot);
  const [lastWhole, setLastWhole] = useState(planFrom(typed) ? typed : somePilot);
  const settled = useDebounced(typed, typingMs);
  if (settled !== lastWhole && planFrom(settled)) setLastWhole(settled);
  const plan = planFrom(lastWhole);
  return (
    <Surface title={words.title}>
      <span className={styles.lead}>{words.lead}</span>
      <div className={styles.fields} role="group" aria-label={words.plan}>
        {planFields.map((field) => {
          const problem = planProblem(typed, field);
          return (
            <NumberField
              key={field}
              size="small"
              label={words[field]}
              value={typed[field]}
              onChange={(value) => change({ [field]: value })}
              problem={problem && words[problem]}
            />
          );
        })}
      </div>
      {!planFrom(typed) && <span role="status">{words.incomplete}</span>}
      {plan && <Planned programId={programId} plan={plan} />}
    </Surface>
  );
}
