/** How Kysely writes down the parts of a statement that are looked at here. */
interface Node {
  readonly kind?: string;
  readonly leftOperand?: Node;
  readonly rightOperand?: Node;
  readonly column?: Node & { readonly name?: string };
  readonly value?: unknown;
}

interface Placed {
  readonly column: string;
  readonly value: unknown;
}

function columnOf(node: Node | undefined): string | undefined {
  if (node?.kind === 'ReferenceNode') return columnOf(node.column);
  return node?.kind === 'ColumnNode' ? node.column?.name : undefined;
}

/** What is compared with a column or put into it. */
function placedIn(node: Node): Placed | undefined {
  const isComparison = node.kind === 'BinaryOperationNode';
  const left = isComparison ? node.leftOperand : node.column;
  const right = isComparison ? node.rightOperand : (node.value as Node | undefined);
  if (!isComparison && node.kind !== 'ColumnUpdateNode') return undefined;
  const column = columnOf(left);
  if (column === undefined || right?.kind !== 'ValueNode') return undefined;
  return { column, value: right.value };
}

function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  yield value;
  for (const part of Object.values(value)) yield* nodesOf(part);
}

/**
 * An instant is told by its argument's name, and the embedded database takes any number for one; SQL
 * Server would refuse it, or compare it with something else and say nothing.
 */
export function refuseUnlikeInstants(
  query: unknown,
  isInstantName: (name: string) => boolean,
  nameOf: (value: unknown) => string | undefined,
): void {
  for (const node of nodesOf(query)) {
    const placed = placedIn(node);
    const name = placed && nameOf(placed.value);
    if (!placed || name === undefined) continue;
    if (isInstantName(placed.column) === isInstantName(name)) continue;
    throw new Error(`${name} and ${placed.column}: either both end in At or neither does`);
  }
}
