import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, makeStyles } from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { lazy, Suspense, useState } from 'react';
import { useMe } from '../lib/me.js';
import { useWords } from '../lib/reader.js';

const PersonMenu = lazy(async () => ({ default: (await import('./person-menu.js')).PersonMenu }));

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere' },
});

/** Local mode: who you are, and who else you could be. */
export function PersonSwitcher() {
  const styles = useStyles();
  const words = useWords(tabText);
  const me = useMe();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const close = () => {
    setAnchor(undefined);
    anchor?.focus();
  };
  return (
    <>
      <Button
        appearance="subtle"
        icon={<PersonRegular />}
        title={words.changeYou}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span className={styles.name}>{words.youAre(me.name)}</span>
      </Button>
      <Suspense fallback={null}>
        {anchor && <PersonMenu anchor={anchor} onClose={close} />}
      </Suspense>
    </>
  );
}
