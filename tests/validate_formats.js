// node tests/validate_formats.js FOLDER SCHEMAS SARIF_SCHEMA: checks the files that
// validate_formats.sh wrote into the folder.
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv/dist/2020');
const addFormats = require('ajv-formats');

const [folder, schemas, sarifSchema] = process.argv.slice(2);
const read = (...parts) => JSON.parse(fs.readFileSync(path.join(...parts), 'utf8'));
let faults = 0;
const fault = (text) => {
  console.error(`${path.basename(folder)}: ${text}`);
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
process.exit(faults === 0 ? 0 : 1);
