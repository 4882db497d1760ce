import { tabText } from '@causeway/shared/text/tab-text.js';
import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { demoPeople } from '../lib/local-session.js';
import { useMe } from '../lib/me.js';
import { useWords } from '../lib/reader.js';
import { BecomeContext } from './become.js';

interface PersonMenuProps {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

export function PersonMenu({ anchor, onClose }: PersonMenuProps) {
  const words = useWords(tabText);
  const me = useMe();
  const become = useContext(BecomeContext);
  const people = useQuery({ queryKey: ['demo-people'], queryFn: demoPeople });
  return (
    <Menu
      open
      positioning={{ target: anchor, position: 'below', align: 'end' }}
      onOpenChange={(_, data) => !data.open && onClose()}
    >
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
