// The sample of the README, as pasted.
def sample = new File(readme.toString()).text.replace('\r\n', '\n').split('```java\n')[1].split('```')[0]
def sources = new File(basedir, 'src/main/java')
sources.mkdirs()
new File(sources, 'Quickstart.java').text = sample
return true
