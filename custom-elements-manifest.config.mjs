/** Only what a user of the elements may rely on. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({customElementsManifest}) {
    const isPublic = ({name, privacy}) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');
    for (const module of customElementsManifest.modules) {
      module.declarations = (module.declarations ?? []).filter(({kind}) => kind === 'class');
      for (const declaration of module.declarations) {
        declaration.members = (declaration.members ?? []).filter(isPublic);
        for (const member of declaration.members) delete member.default;
      }
      const declared = new Set(module.declarations.map(({name}) => name));
      module.exports = (module.exports ?? []).filter(
        ({kind, declaration}) => kind === 'custom-element-definition' || declared.has(declaration.name),
      );
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(
      ({declarations, exports}) => declarations.some(({customElement, name}) => customElement || name.endsWith('Event')) ||
        exports.some(({kind}) => kind === 'custom-element-definition'),
    );
    // Files are read at once and come in any order.
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

/** The elements as editors and documentation tools read them: `npm run manifest`. A test holds it against the source. */
export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts', 'src/cart/*-event.ts', 'src/stores/*-event.ts', 'src/wishlist/*-event.ts', 'src/session/error-event.ts'],
  litelement: true,
  outdir: '.',
  // The test writes elsewhere, and package.json would follow.
  packagejson: false,
  plugins: [publicOnly],
};
