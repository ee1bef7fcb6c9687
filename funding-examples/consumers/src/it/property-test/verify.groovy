// The property, the laws of a splitter, and the contract of a history.
assert new File(basedir, 'build.log').text =~ /Tests run: 3, Failures: 0, Errors: 0, Skipped: 0/
