import type { GateView } from '@causeway/shared/api/gates.js';
import type { StageView } from '@causeway/shared/api/stages.js';
import { nextAct } from '@causeway/shared/domain/program/next-act.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { gateCriterionName } from '@causeway/shared/text/gate-text.js';
import { programPageText } from '@causeway/shared/text/program-page-text.js';
import { waitingText } from '@causeway/shared/text/waiting-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../components/app-link.js';
import { LinkButton } from '../components/link-button.js';
import { Surface } from '../components/surface.js';
import { useAsking } from '../features/gate/api/use-asking.js';
import { useGate } from '../features/gate/api/use-gate.js';
import { criterionRoom } from '../features/gate/criterion-room.js';
import { whoOwes } from '../features/gate/who-owes.js';
import { useMyWaiting } from '../features/portfolio/api/use-my-waiting.js';
import { waitingPlace, waitingWords } from '../features/portfolio/waiting-words.js';
import { useMe } from '../lib/me.js';
import { useReader, useWords } from '../lib/reader.js';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  what: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

interface Line {
  readonly what: string;
  readonly to?: string;
  readonly way?: string;
}

function useCriterionLine(programId: string) {
  const { locale } = useReader();
  return (gate: GateView, criterion: string) => {
    const result = gate.results.find(({ name }) => name === criterion);
    const { transition } = gate;
    return {
      name: gateCriterionName(criterion, result?.facts ?? {}, locale),
      to: result
        ? criterionRoom({ programId, transition, ...result })
        : `/programs/${programId}/gate`,
      people: whoOwes(gate)
        .filter(({ results }) => results.some(({ name }) => name === criterion))
        .flatMap(({ people }) => people.map(({ name }) => name)),
    };
  };
}

/** Undefined until it is known. */
function useNextLine({ programId, decideBy }: StageView): Line | undefined {
  const me = useMe();
  const words = useWords(programPageText);
  const waits = useWords(waitingText);
  const { locale, timeZone } = useReader();
  const waiting = useMyWaiting().data?.waiting.filter(({ program }) => program.id === programId);
  const gate = useGate(programId).data;
  const asking = useAsking(programId).data;
  const criterionLine = useCriterionLine(programId);
  if (!waiting || gate === undefined || !asking) return undefined;
  const act = nextAct({ viewerId: me.personId, waiting, gate, asking });
  const until = decideBy === null ? '' : `, ${waits.due(formatMoment(decideBy, locale, timeZone))}`;
  switch (act.kind) {
    case 'waiting': {
      const what = waitingWords(act.waiting, locale);
      return { what, to: waitingPlace(act.waiting), way: words.goThere };
    }
    case 'ask':
      return { what: words.nextAsk, to: `/programs/${programId}/gate`, way: words.goThere };
    case 'show':
    case 'others': {
      if (!gate) return { what: words.nextNothing };
      const { name, to, people } = criterionLine(gate, act.criterion);
      if (act.kind === 'show')
        return { what: `${words.nextShow(name)}${until}`, to, way: words.goThere };
      return { what: words.nextOthers(people.join(', ') || words.nobodyLeads, name), to };
    }
    case 'none':
      return { what: words.nextNothing };
  }
}

/** The one thing that is the viewer's to do next, and the way to it. */
export function NextActPanel({ stage }: { readonly stage: StageView }) {
  const styles = useStyles();
  const words = useWords(programPageText);
  const line = useNextLine(stage);
  if (!line) return null;
  return (
    <Surface title={words.next}>
      <div className={styles.line}>
        <span className={styles.what}>{line.what}</span>
        {line.to !== undefined &&
          (line.way === undefined ? (
            <AppLink to={line.to}>{words.seeIt}</AppLink>
          ) : (
            <LinkButton to={line.to}>{line.way}</LinkButton>
          ))}
      </div>
    </Surface>
  );
}
