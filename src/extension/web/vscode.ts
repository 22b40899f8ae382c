import { lentVsCode } from './lent';

/** Stands in for the module `vscode` in what the browser's entry imports; CommonJS, as its names are known at run time. */
module.exports = lentVsCode();
