// node tests/validate_formats.js FOLDER SCHEMAS SARIF_SCHEMA: checks the files that
// validate_formats.sh wrote into the folder, one of each format.
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv/dist/2020');
const addFormats = require('ajv-formats');
const {marked} = require('marked');

const [folder, schemas, sarifSchema] = process.argv.slice(2);
const read = (...parts) => JSON.parse(fs.readFileSync(path.join(...parts), 'utf8'));
let faults = 0;
const fault = (text) => {
  console.error(text);
  ++faults;
};

const ajv = new Ajv({strict: false, allErrors: true});
addFormats(ajv);
for (const [format, schema] of [
  ['sarif', read(sarifSchema)],
  ...['gitlab', 'sonarqube', 'rdjson'].map((name) => [name, read(schemas, `${name}.json`)]),
]) {
  const validate = ajv.compile(schema);
  if (!validate(read(folder, format))) {
    for (const error of validate.errors) {
      fault(`${format}: ${error.instancePath} ${error.message}`);
    }
  }
}

// The project has no address of its own to give.
const ignored = new Set(['SARIF2005']);
for (const run of read(folder, 'validation').runs) {
  for (const result of run.results) {
    const level = result.level ?? 'warning';
    if ((level === 'error' || level === 'warning') && !ignored.has(result.ruleId)) {
      fault(`sarif-multitool: ${result.ruleId} ${JSON.stringify(result.message)}`);
    }
  }
}

const results = read(folder, 'sarif').runs[0].results;
const {findings, allowed = [], baselined = []} = read(folder, 'json');
const found = findings.length + allowed.length + baselined.length;
if (results.length !== found) {
  fault(`${results.length} results in SARIF, ${found} findings in JSON`);
}
for (const result of results) {
  const prints = result.partialFingerprints ?? {};
  if (!/^[0-9a-f]{1,16}:[1-9][0-9]*$/.test(prints.primaryLocationLineHash ?? '')) {
    fault(`sarif: ${result.ruleId} has no primaryLocationLineHash`);
  }
}
const issues = read(folder, 'gitlab');
if (new Set(issues.map((issue) => issue.fingerprint)).size !== issues.length) {
  fault('gitlab: equal fingerprints, of which only one is shown');
}

// What the formats of lines list: findings, and what was not analysed.
const {findings: listed, incomplete, failures} = read(folder, 'json');
const entries = listed.length + incomplete.length + failures.length;
const lines = (format) => fs.readFileSync(path.join(folder, format), 'utf8').split('\n').slice(0, -1);
const expectLines = (format, all, shape) => {
  for (const line of all.filter((line) => !shape.test(line))) {
    fault(`${format}: not as its readers want it: ${line}`);
  }
};

// The GNU form, which editors know.
expectLines('concise', lines('concise'), /^[^:]+:\d+:\d+: (error|warning|note): .* \[[a-z0-9-]+\]$/);
if (lines('concise').length !== listed.length) {
  fault(`concise: ${lines('concise').length} lines for ${listed.length} findings`);
}

// Workflow commands: '%' stands before two digits only; ':' and ',' in no property.
const property = String.raw`(?:[^%:,\r\n]|%[0-9A-F]{2})+`;
const command = new RegExp(
  `^::(error|warning|notice) (?:(?:file|line|endLine|col|endColumn|title)=${property}(?:,(?!:)|(?=::)))+::(?:[^%]|%[0-9A-F]{2})*$`);
const github = lines('github');
const stop = github.findIndex((line) => line.startsWith('::stop-commands::'));
const resume = stop < 0 ? -1 : github.indexOf(`::${github[stop].slice('::stop-commands::'.length)}::`, stop);
if (stop >= 0 && resume < 0) {
  fault('github: the commands are stopped and never go on');
}
const commands = github.filter((line, at) => at < stop || at > resume)
  .filter((line) => /^\s*::|##\[/.test(line) && !/^::(group::|endgroup::|stop-commands::)/.test(line));
expectLines('github', commands, command);
for (const kind of ['error', 'warning', 'notice']) {
  const count = commands.filter((line) => line.startsWith(`::${kind} `)).length;
  if (count > 10) {
    fault(`github: ${count} annotations of the kind ${kind}, of which GitHub shows ten`);
  }
}

// Logging commands; the last line is the summary.
const azure = lines('azure').filter((line) => line.startsWith('##'));
expectLines('azure', azure,
  /^##vso\[task\.logissue type=(error|warning);(?:(?:sourcepath|linenumber|columnnumber|code)=(?:[^;\]%\r\n]|%[0-9A-Z]{2}|%AZP25)*;)*\](?:[^%]|%[0-9A-Z]{2}|%AZP25)*$/);
if (azure.length !== entries) {
  fault(`azure: ${azure.length} lines for ${entries} findings and gaps`);
}

// A table as GitHub reads it: nothing in a cell is taken for markup but code.
const markdown = fs.readFileSync(path.join(folder, 'markdown'), 'utf8');
if (Buffer.byteLength(markdown) > 1 << 20) {
  fault('markdown: larger than what GitHub takes');
}
const rows = marked.lexer(markdown, {gfm: true})
  .filter((token) => token.type === 'table').flatMap((table) => table.rows);
for (const row of rows) {
  const markup = row.flatMap((cell) => cell.tokens)
    .filter((token) => !['text', 'codespan', 'escape'].includes(token.type));
  if (row.length !== 4 || row.some((cell) => cell.text === '') || markup.length > 0) {
    fault(`markdown: a row that is no row: ${row.map((cell) => cell.text).join(' | ')}`);
  }
}
if (rows.length !== entries && !/more/.test(markdown)) {
  fault(`markdown: ${rows.length} rows for ${entries} findings and gaps`);
}
process.exit(faults === 0 ? 0 : 1);
