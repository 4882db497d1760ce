import type { ToolView } from '@causeway/shared/api/programs.js';
import { adminText } from '@causeway/shared/text/admin-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useWords } from '../../lib/reader.js';
import { useTools } from './api/use-tools.js';
import { useRowsStyles } from './rows-styles.js';
import { ToolDialog } from './tool-dialog.js';

export function ToolList() {
  const styles = useRowsStyles();
  const words = useWords(adminText);
  const common = useWords(tabText);
  const tools = useTools();
  const [edited, setEdited] = useState<ToolView | 'new'>();
  return (
    <Surface
      title={words.tools}
      actions={<Button onClick={() => setEdited('new')}>{words.addTool}</Button>}
    >
      <span className={styles.quiet}>{words.toolsLead}</span>
      <Loaded query={tools}>
        {({ tools: all }) =>
          all.length === 0 ? (
            <EmptyState title={words.noTools} />
          ) : (
            <ul className={styles.list}>
              {all.map((tool) => (
                <li key={tool.id} className={styles.row}>
                  <span className={styles.what}>
                    {tool.name}
                    <span className={styles.quiet}>
                      {[
                        tool.programs.map(({ name }) => name).join(', ') || words.noProgram,
                        tool.isRetired && words.retired,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  <Button
                    size="small"
                    aria-label={`${common.edit}: ${tool.name}`}
                    onClick={() => setEdited(tool)}
                  >
                    {common.edit}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {edited && <ToolDialog tool={edited} onClose={() => setEdited(undefined)} />}
    </Surface>
  );
}
