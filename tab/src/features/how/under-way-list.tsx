import { howText } from '@causeway/shared/text/how-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { Surface } from '../../components/surface.js';
import { useWords } from '../../lib/reader.js';
import { useUnderWay } from './api/use-how.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** What is being tried or rolled out here; nothing at all where there is nothing. */
export function UnderWayList() {
  const styles = useStyles();
  const words = useWords(howText);
  const underWay = useUnderWay();
  const programs = underWay.data?.programs ?? [];
  if (programs.length === 0) return null;
  return (
    <Surface title={words.running}>
      <ul className={styles.list}>
        {programs.map(({ id, toolName }) => (
          <li key={id}>
            {toolName} · <AppLink to={`/how/${id}`}>{words.howIsIt}</AppLink>
          </li>
        ))}
      </ul>
    </Surface>
  );
}
