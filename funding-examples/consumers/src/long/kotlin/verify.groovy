def java = new File(System.getProperty('java.home'), 'bin/java').path
def process = [java, '-cp', new File(basedir, 'target/jars').path + File.separator + '*', 'SampleKt'].execute()
def printed = process.text
assert process.waitFor() == 0
assert printed.contains('1523.00 [76150, 38075, 38075] not known')
