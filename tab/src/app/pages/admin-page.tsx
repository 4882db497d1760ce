import { adminText } from '@causeway/shared/text/admin-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useSearchParams } from 'react-router';
import { AppLink } from '../../components/app-link.js';
import { ChoiceBar } from '../../components/choice-bar.js';
import { PageFrame } from '../../components/page-frame.js';
import { Surface } from '../../components/surface.js';
import { GrantList } from '../../features/access/grant-list.js';
import { ProgramList } from '../../features/catalogue/program-list.js';
import { ToolList } from '../../features/catalogue/tool-list.js';
import { isAdministrator, useMe } from '../../lib/me.js';
import { useWords } from '../../lib/reader.js';

const parts = ['people', 'tools', 'programs', 'unassigned'] as const;
type Part = (typeof parts)[number];

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

function Unassigned() {
  const words = useWords(adminText);
  return (
    <Surface title={words.unassigned}>
      <span>{words.unassignedLead}</span>
      <AppLink to="/board?program=unassigned">{words.openUnassigned}</AppLink>
    </Surface>
  );
}

const contents: Readonly<Record<Part, () => React.ReactNode>> = {
  people: () => <GrantList />,
  tools: () => <ToolList />,
  programs: () => <ProgramList />,
  unassigned: () => <Unassigned />,
};

/** A program manager gives roles; the rest is the administrator's. */
export function AdminPage() {
  const styles = useStyles();
  const words = useWords(adminText);
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const offered: readonly Part[] = isAdministrator(me) ? parts : ['people'];
  const shown = offered.find((part) => part === search.get('part')) ?? 'people';
  return (
    <PageFrame title={words.title} width="reading">
      {offered.length > 1 && (
        <ChoiceBar
          label={words.sections}
          value={shown}
          choices={offered.map((value) => ({ value, label: words[value] }))}
          onChange={(part) => setSearch({ part }, { replace: true })}
        />
      )}
      <div className={styles.part}>{contents[shown]()}</div>
    </PageFrame>
  );
}
