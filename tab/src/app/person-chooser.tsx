import { tabText } from '@causeway/shared/text/tab-text.js';
import { CompoundButton, makeStyles, tokens } from '@fluentui/react-components';
import { PageFrame } from '../components/page-frame.js';
import type { DemoPerson } from '../lib/local-session.js';
import { useWords } from '../lib/reader.js';

const useStyles = makeStyles({
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
    gap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  person: { width: '100%', maxWidth: 'none', justifyContent: 'flex-start', textAlign: 'start' },
});

interface PersonChooserProps {
  readonly people: readonly DemoPerson[];
  readonly onChoose: (personId: string) => void;
}

/** Local mode: whom to act as. */
export function PersonChooser({ people, onChoose }: PersonChooserProps) {
  const styles = useStyles();
  const words = useWords(tabText);
  return (
    <main>
      <PageFrame title={words.chooseYou} lead={words.chooseYouHint} width="reading">
        <ul className={styles.people}>
          {people.map((person) => (
            <li key={person.id}>
              <CompoundButton
                className={styles.person}
                secondaryContent={person.about}
                onClick={() => onChoose(person.id)}
              >
                {person.name}
              </CompoundButton>
            </li>
          ))}
        </ul>
      </PageFrame>
    </main>
  );
}
