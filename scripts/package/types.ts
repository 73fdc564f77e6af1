import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

const OPTIONS: ts.CompilerOptions = {
  ...{ target: ts.ScriptTarget.ES2023, lib: ['lib.es2023.d.ts'], types: [], skipLibCheck: true },
  ...{
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
  },
  ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, verbatimModuleSyntax: true },
  ...{ declaration: true, emitDeclarationOnly: true },
};
/** The package of schemas, whose types nobody who uses ours shall need. */
const SCHEMAS = /from ['"]valibot['"]/;

/**
 * Writes the types of `entry` and of all that it names to `out`, as files that need no package: where types are inferred
 * from schemas they are written out, with what their fields are documented with.
 * @throws {Error} if something of it does not compile, or still needs a package
 */
export function writeTypes(root: string, entry: string, out: string): void {
  const program = ts.createProgram([join(root, entry)], OPTIONS);
  const wrong = ts.getPreEmitDiagnostics(program);
  if (wrong.length > 0)
    throw new Error(
      ts.formatDiagnostics(wrong, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => root,
        getNewLine: () => '\n',
      }),
    );
  const emitted = new Map<string, () => string>();
  program.emit(undefined, (_path, text, _mark, _error, sources) => {
    const [source] = sources ?? [];
    if (source === undefined) return;
    const name = relative(join(root, 'src'), source.fileName).replace(/\.ts$/, '.d.ts').split(sep).join('/');
    emitted.set(name, () => whole(SCHEMAS.test(text) ? spelledOut(program, source) : text));
  });
  for (const [name, text] of reached(emitted, relative('src', entry).replace(/\.ts$/, '.d.ts'))) {
    const foreign = /(?:from|import\() ?['"](?!\.)([^'"]+)['"]/.exec(text)?.[1];
    if (foreign !== undefined) throw new Error(`${name} needs the package ${foreign}`);
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), text);
  }
}

/** Names with an ending, as Node and strict settings of TypeScript want them. */
const whole = (text: string): string =>
  text.replace(
    /((?:from |import\()['"])(\.[^'"]*?)(?:\.ts)?(['"])/g,
    (_, before: string, path: string, after: string) => `${before}${path}.js${after}`,
  );

/** Files that can be got to from the first one, with their texts. */
function reached(files: ReadonlyMap<string, () => string>, first: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const names = new Set([first]);
  for (const name of names) {
    const text = files.get(name)?.();
    if (text === undefined) throw new Error(`${name} is named and was not written`);
    found.set(name, text);
    for (const [, path = ''] of text.matchAll(/(?:from |import\()['"](\.[^'"]*)\.js['"]/g))
      names.add(join(dirname(name), `${path}.d.ts`).split(sep).join('/'));
  }
  return found;
}

/** What a module exports but its schemas, with every type written out. */
function spelledOut(program: ts.Program, source: ts.SourceFile): string {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(source);
  const parts = (module ? checker.getExportsOfModule(module) : []).flatMap((symbol) => {
    const declaration = symbol.declarations?.[0];
    if (declaration === undefined) return [];
    const comment = docOf(checker, symbol, '');
    if (ts.isTypeAliasDeclaration(declaration)) {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      return [`${comment}export type ${symbol.name} = ${typeText(checker, type, declaration, '')};`];
    }
    if (!ts.isVariableDeclaration(declaration)) {
      if (ts.isInterfaceDeclaration(declaration)) return [comment + declaration.getText()];
      throw new Error(`${source.fileName}: ${symbol.name} is of no kind that can be written out`);
    }
    const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
    const text = checker.typeToString(type, declaration, ts.TypeFormatFlags.NoTruncation);
    return /Schema|\bv\./.test(text) ? [] : [`${comment}export declare const ${symbol.name}: ${text};`];
  });
  return `${parts.join('\n')}\nexport {};\n`;
}

/** An object field by field, a list as a list, everything else as the compiler writes it. */
function typeText(checker: ts.TypeChecker, type: ts.Type, at: ts.Node, indent: string): string {
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference);
    const list = item ? typeText(checker, item, at, indent) : 'unknown';
    return `readonly ${/[|&]/.test(list) ? `(${list})` : list}[]`;
  }
  const flags: ts.TypeFormatFlags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;
  const fields = type.isUnion() || !(type.flags & ts.TypeFlags.Object) ? [] : checker.getPropertiesOfType(type);
  if (fields.length === 0) {
    if (type.isUnion()) return [...new Set(type.types.map((each) => typeText(checker, each, at, indent)))].join(' | ');
    return checker.typeToString(type, at, flags);
  }
  const inner = `${indent}  `;
  const rows = fields.map((field) => {
    const optional = (field.flags & ts.SymbolFlags.Optional) !== 0;
    const of = checker.getTypeOfSymbolAtLocation(field, at);
    const text = typeText(checker, optional ? checker.getNonNullableType(of) : of, at, inner);
    return `${docOf(checker, field, inner)}${inner}readonly ${field.name}${optional ? '?' : ''}: ${text};`;
  });
  return `{\n${rows.join('\n')}\n${indent}}`;
}

function docOf(checker: ts.TypeChecker, symbol: ts.Symbol, indent: string): string {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  return text === '' ? '' : `${indent}/** ${text.replaceAll('\n', `\n${indent} * `)} */\n`;
}
