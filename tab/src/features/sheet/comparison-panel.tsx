import type { SheetView } from '@causeway/shared/api/sheets.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { sheetPageText } from '@causeway/shared/text/sheet-page-text.js';
import { DeclaredChanges } from '../../components/declared/declared-changes.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';

interface ComparisonPanelProps {
  readonly kind: SheetKind;
  readonly sheet: SheetView;
  readonly differences: NonNullable<SheetView['differences']>;
}

type Differences = ComparisonPanelProps['differences'];

function side(differences: Differences, name: 'here' | 'target') {
  return Object.fromEntries(
    differences.flatMap((one) => (one[name] === null ? [] : [[one.field, one[name]] as const])),
  );
}

/** Where it differs from the sheet all others of its kind are compared with. */
export function ComparisonPanel({ kind, sheet, differences }: ComparisonPanelProps) {
  const words = sheetPageText(useReader().locale);
  return (
    <Surface title={words.compared}>
      {differences.length === 0 ? (
        <span>{words.same}</span>
      ) : (
        <DeclaredChanges
          noun="sheet"
          kind={kind.name}
          fields={kind.fields}
          people={sheet.people}
          before={side(differences, 'here')}
          after={side(differences, 'target')}
          sides={[words.here, words.target]}
        />
      )}
    </Surface>
  );
}
