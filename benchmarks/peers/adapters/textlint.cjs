// textlint with write-good's rules: messages by what they say, without the words that they quote.
'use strict';

exports.load = async (installed) => {
  const { createLinter } = installed('textlint');
  const { TextlintKernelDescriptor } = installed('@textlint/kernel');
  const plugin = (name) => ({ pluginId: name, plugin: installed(`@textlint/textlint-plugin-${name}`).default });
  const descriptor = new TextlintKernelDescriptor({
    rules: [{ ruleId: 'write-good', rule: installed('textlint-rule-write-good').default }],
    plugins: [plugin('markdown'), plugin('text')],
    filterRules: [],
  });
  const linter = createLinter({ descriptor });
  return async (text, form) => {
    const counts = {};
    const { messages } = await linter.lintText(text, form === 'markdown' ? 'a.md' : 'a.txt');
    for (const { message } of messages) {
      const name = message.replace(/^".*?" /s, '');
      counts[name] = (counts[name] || 0) + 1;
    }
    return counts;
  };
};
