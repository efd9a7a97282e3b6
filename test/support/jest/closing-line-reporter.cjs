/** Names every skipped test (its title says why), and ends the output with one line: `N passed, N failed, N skipped`. */
class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const tests = results.testResults.flatMap((file) => file.testResults);
    const skipped = tests.filter((test) => test.status === 'pending' || test.status === 'todo');
    const unreadableFiles = results.testResults.filter((file) => file.testExecError).length;
    const lines = [
      ...(skipped.length > 0 ? ['', 'Skipped:'] : []),
      ...skipped.map((test) => `  ${test.fullName}`),
      '',
      `${results.numPassedTests} passed, ${results.numFailedTests + unreadableFiles} failed, ${skipped.length} skipped`,
    ];
    // Jest adds its own summary after every other reporter.
    process.once('exit', () => process.stdout.write(`${lines.join('\n')}\n`));
  }
}

module.exports = ClosingLineReporter;
