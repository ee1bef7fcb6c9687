def java = new File(System.getProperty('java.home'), 'bin/java').path
def process = [java, '-cp', new File(basedir, 'target/jars').path + File.separator + '*', 'Quickstart'].execute()
def printed = process.text
assert process.waitFor() == 0
assert printed.contains('  1523.00 = 811.24 + 311.90 + 399.86')
