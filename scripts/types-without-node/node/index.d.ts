// Found instead of Node's types by shared/ and renderer/ (typeRoots in their tsconfig). Libraries such as docx ask for
// Node's types in their own; with those, `process` and `Buffer` would compile where they do not exist.
export {};
