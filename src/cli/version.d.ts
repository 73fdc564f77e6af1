/** The version of the package, put in by its build. */
declare const __DOMINOGRAPH_VERSION__: string;
