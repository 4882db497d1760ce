import { tabText } from '@causeway/shared/text/tab-text.js';
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { useQuery } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import { demoPeople } from '../lib/local-session.js';
import { useMe } from '../lib/me.js';
import { useWords } from '../lib/reader.js';
import { BecomeContext } from './become.js';

const useStyles = makeStyles({
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '@media (max-width: 640px)': { maxWidth: '120px' },
  },
});

/** Local mode: who you are, and who else you could be. */
export function PersonSwitcher() {
  const styles = useStyles();
  const words = useWords(tabText);
  const me = useMe();
  const become = useContext(BecomeContext);
  const [isOpen, setIsOpen] = useState(false);
  const people = useQuery({
    queryKey: ['demo-people'],
    queryFn: demoPeople,
    enabled: isOpen,
  });
  return (
    <Menu open={isOpen} onOpenChange={(_, data) => setIsOpen(data.open)}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<PersonRegular />} title={words.changeYou}>
          <span className={styles.name}>{words.youAre(me.name)}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {people.data?.map((person) => (
            <MenuItem
              key={person.id}
              subText={person.about}
              disabled={person.id === me.personId}
              onClick={() => become(person.id)}
            >
              {person.name}
            </MenuItem>
          ))}
          {!people.data && <MenuItem disabled>{words.loading}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
